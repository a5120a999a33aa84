/** Both plugins come without types. */
declare module 'eslint-plugin-security' {
  const plugin: object;
  export default plugin;
}

declare module 'eslint-plugin-no-unsanitized' {
  const plugin: object;
  export default plugin;
}

/**
 * Weaknesses that engines name differently though they mean the same line of code: each row is one family. From the
 * parent-child relations of CWE 4.17's research view (https://cwe.mitre.org/data/definitions/1000.html).
 */
const families: readonly (readonly number[])[] = [
  [77, 78, 88, 155],
  [94, 95, 96, 98, 913, 1336],
  [79, 80, 116],
  [89, 564, 943],
  [259, 321, 522, 547, 798],
  [326, 327, 328, 759, 760, 916],
  [330, 331, 335, 336, 337, 338, 340],
  [377, 378, 379],
  [295, 296, 297, 298, 599],
  [400, 770, 1333],
  [611, 776, 827],
  [22, 23, 35, 36, 73],
  [489, 1295],
  [287, 306, 345, 347, 862, 863],
  [502, 915, 1321],
];

const familyOf = new Map(families.flatMap((family) => family.map((cwe) => [cwe, family[0]!])));

/** `CWE-95` -> `CWE-94`: the same for all of one family; a CWE of no family is its own. */
export function cweFamily(cwe: string): string {
  const family = familyOf.get(Number(cwe.slice('CWE-'.length)));
  return family === undefined ? cwe : `CWE-${family}`;
}

import type { ComponentChildren, JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';

export interface Column<Row> {
  readonly heading: string;
  /** Said in full on hover and to screen readers. */
  readonly title?: string;
  readonly align?: 'left' | 'right';
  /** What the column is sorted by; null sorts last. Absent: it is not sorted. */
  readonly value?: (row: Row) => number | string | null;
  readonly cell: (row: Row) => ComponentChildren;
}

interface Order {
  readonly column: number;
  readonly up: boolean;
}

/** A table that is sorted by its headings. The first column heads its row. */
export function SortedTable<Row>(table: {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string | number;
}): JSX.Element {
  const { caption, columns, rows, rowKey } = table;
  const [order, setOrder] = useState<Order | null>(null);
  const sorted = useMemo(() => inOrder(rows, columns, order), [rows, columns, order]);
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={caption}>
      <table>
        <caption class="quiet">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, i) => (
              <Heading
                key={column.heading}
                column={column}
                order={order?.column === i ? order : null}
                onSort={() => {
                  setOrder(nextOrder(order, i, column, rows));
                }}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column, i) =>
                i === 0 ? (
                  <th scope="row" key={i}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={i} class={column.align ?? 'right'}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Heading<Row>(props: {
  readonly column: Column<Row>;
  readonly order: Order | null;
  readonly onSort: () => void;
}): JSX.Element {
  const { column, order, onSort } = props;
  const direction = order === null ? 'none' : order.up ? 'ascending' : 'descending';
  const align = column.align ?? 'right';
  if (column.value === undefined)
    return (
      <th scope="col" class={align} title={column.title}>
        {column.heading}
      </th>
    );
  return (
    <th scope="col" class={align} aria-sort={direction} title={column.title}>
      <button type="button" onClick={onSort}>
        {column.heading}
        <span aria-hidden="true" class="arrow">
          {order === null ? '' : order.up ? '↑' : '↓'}
        </span>
      </button>
    </th>
  );
}

/** First the useful way (names up, numbers down), then the other, then as it came. */
function nextOrder<Row>(
  order: Order | null,
  column: number,
  { value }: Column<Row>,
  rows: readonly Row[],
): Order | null {
  const first = rows.some((row) => typeof value?.(row) === 'string');
  if (order?.column !== column) return { column, up: first };
  return order.up === first ? { column, up: !first } : null;
}

function inOrder<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  order: Order | null,
): readonly Row[] {
  const value = order === null ? undefined : columns[order.column]?.value;
  if (order === null || value === undefined) return rows;
  const sign = order.up ? 1 : -1;
  return [...rows].sort((a, b) => {
    const [x, y] = [value(a), value(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return sign * (x < y ? -1 : Number(x > y));
  });
}

import type { ComponentChildren, VNode } from "preact";

export type TablePanelProps = {
  /** What the table is: as its caption or heading says. */
  readonly label: string;
  /** Further classes. */
  readonly more?: string;
  readonly children: ComponentChildren;
};

/**
 * A panel that a table fills. Where the screen is narrow it scrolls sideways; with the keyboard too, so it can be reached and
 * has a name.
 */
export const TablePanel = ({ label, more, children }: TablePanelProps): VNode => (
  <div class={`la-panel la-panel--flush${more ? ` ${more}` : ""}`} role="group" aria-label={label} tabIndex={0}>
    {children}
  </div>
);

export type ColumnHeadsProps = {
  readonly columns: readonly string[];
  /** Whether the column at this place, counted from 0, holds figures, which stand to the right. */
  readonly isNumber?: (at: number) => boolean;
};

/** The first row of a table: what each column is. */
export const ColumnHeads = ({ columns, isNumber }: ColumnHeadsProps): VNode => (
  <thead>
    <tr>
      {columns.map((column, at) => (
        <th key={column} scope="col" class={isNumber?.(at) ? "is-num" : undefined}>
          {column}
        </th>
      ))}
    </tr>
  </thead>
);

export type TableOrNoneProps = {
  /** What the table is: as its heading says. */
  readonly label: string;
  readonly columns: readonly string[];
  /** Said in place of an empty table. */
  readonly none: string;
  /** The rows. */
  readonly children: readonly VNode[];
};

/** A table in its panel, or one sentence where it would have no row. */
export const TableOrNone = ({ label, columns, none, children }: TableOrNoneProps): VNode =>
  children.length === 0 ? (
    <p>{none}</p>
  ) : (
    <TablePanel label={label}>
      <table class="la-table">
        <ColumnHeads columns={columns} />
        <tbody>{children}</tbody>
      </table>
    </TablePanel>
  );

import type { MemberId } from "../../domain/ids.ts";

/** A row as JSON. */
export type PlainRow = Readonly<Record<string, unknown>>;

/** What becomes of the rows of a table when somebody has all of theirs deleted; what to choose stands beside the rules. */
export type PersonRule<Column extends string = string> =
  | { readonly nobody: string }
  | { readonly goes: readonly [Column, ...Column[]]; readonly saidBy?: Column }
  | { readonly stays: Stays<Column> };

type IsTheirs = (id: unknown) => boolean;

export interface Stays<Column extends string = string> {
  readonly named?: readonly {
    readonly if: Column;
    readonly put: { readonly [C in Column]?: string | null | boolean };
  }[];
  readonly says?: readonly Column[];
  /** What of theirs is taken out of a column first. */
  readonly takesOut?: (
    row: PlainRow,
    isTheirs: IsTheirs,
    member: MemberId,
  ) => Readonly<Partial<Record<Column, unknown>>>;
  /** The row goes all the same if one of these is theirs. */
  readonly goesBy?: readonly Column[];
  /** `isTheirs` takes what stands in a column. */
  readonly goesIf?: (row: PlainRow, isTheirs: IsTheirs, member: MemberId) => boolean;
}

import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  mark: {
    color: "inherit",
    // By weight and line, not by colour: it holds on links and on text in every theme.
    backgroundColor: "transparent",
    fontWeight: tokens.fontWeightBold,
    textDecorationLine: "underline",
    textDecorationThickness: "2px",
  },
});

type Mark = readonly [from: number, to: number];

interface Piece {
  readonly from: number;
  readonly text: string;
  readonly isMarked: boolean;
}

/** Cuts a text at its marks. Marks that overlap, lie outside or run backwards are left out, never guessed at. */
export function piecesOf(text: string, marks: readonly Mark[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const [from, to] of [...marks].sort(([a], [b]) => a - b)) {
    if (from < at || to <= from || to > text.length) continue;
    if (from > at) pieces.push({ from: at, text: text.slice(at, from), isMarked: false });
    pieces.push({ from, text: text.slice(from, to), isMarked: true });
    at = to;
  }
  return at < text.length ? [...pieces, { from: at, text: text.slice(at), isMarked: false }] : pieces;
}

/** A text with the words that were searched for marked. */
export function MarkedText({ text, marks }: { readonly text: string; readonly marks: readonly Mark[] }) {
  const styles = useStyles();
  return piecesOf(text, marks).map(({ from, text: words, isMarked }) =>
    isMarked ? (
      <mark key={from} className={styles.mark}>
        {words}
      </mark>
    ) : (
      <span key={from}>{words}</span>
    ),
  );
}

/** Words that begin alike are taken for forms of one. */
const ALIKE = 5;

/** Scripts that put no spaces between words are compared by two signs at a time. */
const unspaced = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmr}\p{scx=Mymr}]/u;

const pairsIn = (word: string): readonly string[] => {
  const signs = [...word];
  return signs.length < 2 ? signs : signs.slice(1).map((sign, at) => `${signs[at]}${sign}`);
};

function piecesOf(text: string): ReadonlySet<string> {
  const words =
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return new Set(words.flatMap((word) => (unspaced.test(word) ? pairsIn(word) : [...word].slice(0, ALIKE).join(""))));
}

const isHeading = (block: string): boolean => /^#{1,6} [^\n]*$/.test(block);

/** Paragraphs of Markdown, a code block as one, a heading with what follows it. */
function blocksOf(markdown: string): readonly string[] {
  const blocks: string[] = [];
  let isInCode = false;
  for (const part of markdown.split(/\n{2,}/)) {
    const last = blocks.at(-1);
    if (last !== undefined && (isInCode || isHeading(last))) blocks[blocks.length - 1] = `${last}\n\n${part}`;
    else if (part.trim() !== "") blocks.push(part);
    if ((part.match(/^\s*(```|~~~)/gm) ?? []).length % 2 === 1) isInCode = !isInCode;
  }
  return blocks;
}

/**
 * The part of a lesson that a question is most likely about: the one that shares most of its rarest words, the first of
 * equals; all of it if none shares any. [RE7]
 */
export function passageFor(question: string, markdown: string): string {
  const blocks = blocksOf(markdown).map((block) => ({ block, pieces: piecesOf(block) }));
  const weights = [...piecesOf(question)].map((piece) => ({
    piece,
    weight: 1 / Math.max(1, blocks.filter(({ pieces }) => pieces.has(piece)).length) ** 2,
  }));
  const scored = blocks.map(({ block, pieces }) => ({
    block,
    score: weights.reduce((sum, { piece, weight }) => sum + (pieces.has(piece) ? weight : 0), 0),
  }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return best === 0 ? markdown : (scored.find(({ score }) => score === best)?.block ?? markdown);
}

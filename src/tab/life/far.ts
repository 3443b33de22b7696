import type { Answers, Question } from "../space/answers.ts";

/** A list as far as it has been read; asked anew it is read as far again, so that nothing on the screen grows old. */
export interface Far<P> extends Question<P> {
  /** Reads one page further; rejects when it cannot be had. */
  readOn(): Promise<void>;
}

/** `join` puts a further page to what is known, each item once. */
export function createFar<P extends { readonly next: string | null }>(
  answers: Answers,
  key: string,
  page: (cursor: string | undefined) => Promise<P>,
  join: (known: P, more: P) => P,
): Far<P> {
  let pages = 1;
  const question: Far<P> = {
    key,
    async ask() {
      let known = await page(undefined);
      for (let read = 1; read < pages && known.next !== null; read += 1) known = join(known, await page(known.next));
      return known;
    },
    async readOn() {
      const next = answers.read(question).data?.next ?? null;
      if (next === null) return;
      const more = await page(next);
      pages += 1;
      answers.change(question, (known) => join(known, more));
    },
  };
  return question;
}

import { throwLater } from "../../ui/throw-later.ts";

/** Something the server can be asked, known by its key. `merge` keeps what is known beside a fresh answer. */
export interface Question<T> {
  readonly key: string;
  ask(): Promise<T>;
  merge?(known: T, fresh: T): T;
}

/** What is known of a question right now. With `data` and `error` both, the data is what was known before. */
export interface Answer<T> {
  readonly data: T | undefined;
  readonly error: unknown;
}

/**
 * Answers of the server, kept while the page lives: shown at once, asked again each time they come on the screen and
 * whenever the server says that they changed.
 */
export interface Answers {
  /** Resolves once anything that was asked has an answer, for better or worse: then the first view stands. */
  readonly first: Promise<void>;
  /** The same object until something in it changes. */
  read<T>(question: Question<T>): Answer<T>;
  /** Whoever listens to a question has it on the screen; it is then renewed with its like. */
  subscribe<T>(question: Question<T>, listener: () => void): () => void;
  /** Asks; joins what is under way. Never rejects: a failure is in `read`. */
  ask<T>(question: Question<T>): Promise<void>;
  /** Asks again what is on the screen and has a key that begins so; what is under way may be too old and is asked anew. */
  renew(keyStart: string): void;
  /** Changes what is known, e.g. by a further page. What is under way is older than that: it is not shown, but asked anew. */
  change<T>(question: Question<T>, next: (known: T) => T): void;
}

interface Kept {
  answer: Answer<unknown>;
  asking: Promise<void> | undefined;
  again: boolean;
  /** What is known was changed since the question that is under way was asked. */
  isOvertaken: boolean;
  readonly listeners: Set<() => void>;
  readonly question: Question<unknown>;
}

const nothing: Answer<never> = { data: undefined, error: undefined };

export function createAnswers(): Answers {
  const all = new Map<string, Kept>();
  let answered = () => {};
  const first = new Promise<void>((resolve) => {
    answered = resolve;
  });

  const keptOf = (question: Question<unknown>): Kept => {
    const known = all.get(question.key);
    if (known) return known;
    const kept: Kept = {
      answer: nothing,
      asking: undefined,
      again: false,
      isOvertaken: false,
      listeners: new Set(),
      question,
    };
    all.set(question.key, kept);
    return kept;
  };
  const tell = (kept: Kept, answer: Answer<unknown>) => {
    kept.answer = answer;
    for (const listener of [...kept.listeners]) listener();
    answered();
  };

  async function once(kept: Kept): Promise<void> {
    const { question } = kept;
    kept.isOvertaken = false;
    try {
      const fresh = await question.ask();
      if (kept.isOvertaken) return;
      const known = kept.answer.data;
      const data = known !== undefined && question.merge ? question.merge(known, fresh) : fresh;
      tell(kept, { data, error: undefined });
    } catch (error) {
      tell(kept, { data: kept.answer.data, error });
    }
  }

  async function untilFresh(kept: Kept): Promise<void> {
    do {
      kept.again = false;
      await once(kept);
    } while (kept.again || kept.isOvertaken);
    kept.asking = undefined;
  }

  const ask = (question: Question<unknown>): Promise<void> => {
    const kept = keptOf(question);
    kept.asking ??= untilFresh(kept);
    return kept.asking;
  };

  return {
    first,
    read: <T>(question: Question<T>) => keptOf(question as Question<unknown>).answer as Answer<T>,
    subscribe(question, listener) {
      const { listeners } = keptOf(question as Question<unknown>);
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ask: (question) => ask(question as Question<unknown>),
    renew(keyStart) {
      for (const kept of all.values()) {
        if (kept.listeners.size === 0 || !kept.question.key.startsWith(keyStart)) continue;
        if (kept.asking) kept.again = true;
        else ask(kept.question).catch(throwLater);
      }
    },
    change<T>(question: Question<T>, next: (known: T) => T) {
      const kept = keptOf(question as Question<unknown>);
      if (kept.answer.data === undefined) return;
      kept.isOvertaken = true;
      tell(kept, { data: next(kept.answer.data as T), error: undefined });
    },
  };
}

import { createSource, type Signal } from "../signal.ts";

/** Something that has to come from elsewhere first. */
export interface Loaded<T> {
  /** undefined until it has come; the first to ask makes it come. */
  read(): T | undefined;
  /** Why it did not come, or is not as new as it should be; undefined otherwise. */
  failure(): unknown;
  readonly changes: Signal;
  /** Once anybody has asked: what is known stays until something newer comes. Never rejects: a failure is kept. */
  renew(): Promise<void>;
  /** Newer than what is known and than anything on its way. */
  put(value: T): void;
}

/** Loads when first asked, so that a page which needs it never loads nothing of it. */
export function createLoaded<T>(load: () => Promise<T>): Loaded<T> {
  const changes = createSource();
  let value: T | undefined;
  let failure: unknown;
  let asked = 0;
  const ask = async (): Promise<void> => {
    asked += 1;
    const mine = asked;
    /** Somebody asked again meanwhile: what they get is newer. */
    const settle = (act: () => void) => {
      if (mine !== asked) return;
      act();
      changes.fire();
    };
    await load().then(
      (answer) =>
        settle(() => {
          value = answer;
        }),
      (error: unknown) =>
        settle(() => {
          failure = error;
        }),
    );
  };
  return {
    read() {
      if (asked === 0) void ask();
      return value;
    },
    failure: () => failure,
    changes,
    async renew() {
      if (asked === 0) return;
      if (failure !== undefined) {
        failure = undefined;
        changes.fire();
      }
      await ask();
    },
    put(next) {
      asked += 1;
      [value, failure] = [next, undefined];
      changes.fire();
    },
  };
}

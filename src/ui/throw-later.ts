/** For promises that should never reject: if one does, the browser reports it as it does any uncaught error. */
export const throwLater = (error: unknown): void =>
  queueMicrotask(() => {
    throw error;
  });

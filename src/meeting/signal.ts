/** Something that can be listened to; `subscribe` answers the way to stop. */
export interface Signal {
  subscribe(listener: () => void): () => void;
}

export interface Source extends Signal {
  fire(): void;
}

export function createSource(): Source {
  const listeners = new Set<() => void>();
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    fire() {
      for (const listener of [...listeners]) listener();
    },
  };
}

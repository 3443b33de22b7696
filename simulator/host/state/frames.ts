import type { Answer } from "../protocol/ask.ts";
import type { HostFrame, Surface } from "../protocol/frame.ts";
import { type HostRequest, readRequest, toEvent, toReply } from "../protocol/request.ts";

interface Open {
  readonly frame: HostFrame;
  readonly iframe: HTMLIFrameElement;
}

/** The pages that are open, and the only door between them and the protocol. */
export interface Frames {
  /** From now on the iframe speaks for this person; returns how to end it. */
  readonly attach: (frame: HostFrame, iframe: HTMLIFrameElement) => () => void;
  /** Says something to every page, or to those of one person or one surface. */
  readonly tell: (
    to: { readonly key?: string; readonly surface?: Surface },
    func: string,
    args: readonly unknown[],
  ) => void;
  readonly hear: (event: Pick<MessageEvent, "source" | "origin" | "data">) => Promise<void>;
}

export function createFrames(answer: (frame: HostFrame, request: HostRequest) => Promise<Answer>): Frames {
  const open = new Set<Open>();

  const post = ({ frame, iframe }: Open, message: unknown): void =>
    iframe.contentWindow?.postMessage(message, frame.person.origin);

  return {
    attach(frame, iframe) {
      const entry = { frame, iframe };
      open.add(entry);
      return () => open.delete(entry);
    },
    tell({ key, surface }, func, args) {
      for (const entry of open) {
        const { frame } = entry;
        if (key !== undefined && frame.person.key !== key) continue;
        if (surface !== undefined && frame.surface !== surface) continue;
        post(entry, toEvent(func, args));
      }
    },
    async hear({ source, origin, data }) {
      // The window says whose page it is; the origin, that the page is still the app and has not gone elsewhere.
      const asking = [...open].find(({ iframe }) => source !== null && iframe.contentWindow === source);
      if (asking === undefined || origin !== asking.frame.person.origin) return;
      const request = readRequest(data);
      if (request === undefined) return;
      const args = await answer(asking.frame, request);
      if (args !== undefined) post(asking, toReply(request, args));
    },
  };
}

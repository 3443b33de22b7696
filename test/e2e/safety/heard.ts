import type { Page } from "@playwright/test";

/** Everything that came to the pages of a browser over the network so far. */
export interface Heard {
  /** Whose pages (the first name in their address) received a text that holds `words`, by which road. */
  whoHas(words: string): Promise<readonly string[]>;
}

type Road = "answer" | "stream" | "socket";

interface Message {
  readonly who: string;
  readonly road: Road;
  readonly text: string;
}

const ownerOf = (url: string): string => new URL(url).hostname.split(".")[0] ?? "";

/** Listens from now on, so it is called before the first page is opened. */
export async function listen(page: Page): Promise<Heard> {
  const messages: Message[] = [];
  const bodies = new Set<Promise<void>>();

  page.on("response", (response) => {
    // An event stream has no end to wait for: its pieces are told by the page itself, below.
    if (response.headers()["content-type"]?.startsWith("text/event-stream")) return;
    const body = response.text().then(
      (text) => void messages.push({ who: ownerOf(response.url()), road: "answer", text }),
      () => {},
    );
    bodies.add(body);
    void body.finally(() => bodies.delete(body));
  });
  page.on("websocket", (socket) => {
    socket.on("framereceived", ({ payload }) => {
      messages.push({ who: ownerOf(socket.url()), road: "socket", text: payload.toString() });
    });
  });
  await page.exposeBinding("tellHeard", ({ frame }, text: string) => {
    messages.push({ who: ownerOf(frame.url()), road: "stream", text });
  });
  await page.addInitScript(() => {
    const ask = window.fetch;
    const tell = (window as unknown as { tellHeard(text: string): Promise<void> }).tellHeard;
    window.fetch = async (...args) => {
      const response = await ask(...args);
      if (!response.body || !response.headers.get("content-type")?.startsWith("text/event-stream")) return response;
      const [forPage, forTest] = response.body.tee();
      const reader = forTest.pipeThrough(new TextDecoderStream()).getReader();
      const read = async (): Promise<void> => {
        for (let piece = await reader.read(); !piece.done; piece = await reader.read()) await tell(piece.value);
      };
      read().catch(() => {});
      return new Response(forPage, response);
    };
  });

  return {
    async whoHas(words) {
      while (bodies.size > 0) await Promise.all(bodies);
      const having = messages.filter(({ text }) => text.includes(words)).map(({ who, road }) => `${who} by ${road}`);
      return [...new Set(having)].sort();
    },
  };
}

import { describe, expect, it, vi } from "vitest";
import { createEventStream, type StreamNews } from "../../src/api/event-stream.ts";
import { createFakeFetch, createLine, problem } from "./fake-fetch.ts";
import { createHandTimers } from "./hand-timers.ts";

/** Waits for what comes by itself, patiently: the machine may be busy. */
const until = (holds: () => void): Promise<void> => vi.waitFor(holds, { timeout: 15_000, interval: 5 });

type Line = ReturnType<typeof createLine>;

/** A stream whose server takes one line after the other; `undefined` stands for a network that fails. */
function streamOver(answers: readonly (Line | Response | undefined)[], session?: string) {
  const timers = createHandTimers();
  let at = 0;
  const { fetch, asked } = createFakeFetch((_, { signal }) => {
    const answer = answers[at++];
    if (answer === undefined) throw new TypeError("failed");
    if (answer instanceof Response) return answer;
    signal?.addEventListener("abort", answer.break);
    return answer.response();
  });
  const news: StreamNews[] = [];
  const deps = { getToken: async () => "t", fetch, timers, space: "s1", ...(session ? { session } : {}) };
  const stream = createEventStream(deps);
  stream.subscribe((item) => news.push(item));
  const untilStatus = (status: string) => until(() => expect(stream.status()).toBe(status));
  return { stream, news, timers, asked, untilStatus };
}

const entry = { type: "entry", entry: "e1" } as const;

describe("the event stream", () => {
  it("passes on the server's events, however they are cut", async () => {
    const line = createLine();
    const { news, untilStatus } = streamOver([line]);
    await untilStatus("open");

    line.write(': hello\n\ndata: {"type":"entry",');
    line.write('"entry":"e1"}\r\n\r\ndata: {"type":"people"}\n\n');

    await until(() => expect(news).toEqual([{ type: "status", status: "open" }, entry, { type: "people" }]));
  });

  it("leaves out what it does not know", async () => {
    const line = createLine();
    const { news, untilStatus } = streamOver([line]);
    await untilStatus("open");

    line.say({ type: "weather", sunny: true });
    line.write("data: not json\n\n");
    line.say(entry);

    await until(() => expect(news).toContainEqual(entry));
    expect(news).toHaveLength(2);
  });

  it("names the session in which it marks its reader present", async () => {
    const { asked, untilStatus } = streamOver([createLine()], "session-1");
    await untilStatus("open");

    expect(asked[0]?.address).toBe("/api/spaces/s1/events?session=session-1");
  });

  it("comes back after a loss and says so, waiting longer each time", async () => {
    const [first, second] = [createLine(), createLine()];
    const { news, timers, asked, untilStatus } = streamOver([first, undefined, second]);
    await untilStatus("open");

    first.break();
    await untilStatus("waiting");
    timers.advance(250);
    await until(() => expect(asked).toHaveLength(2));
    await until(() => expect(timers.waiting()).toBe(1));
    timers.advance(250);
    expect(asked).toHaveLength(2);
    timers.advance(250);
    await untilStatus("open");

    expect(news.map((item) => (item.type === "status" ? item.status : item.type))).toEqual(["open", "waiting", "open"]);
  });

  it("takes a line that is silent for 25 s as dead", async () => {
    const { timers, untilStatus } = streamOver([createLine(), createLine()]);
    await untilStatus("open");

    timers.advance(25_000);

    await untilStatus("waiting");
  });

  it("tries at once when it is told that the network is back", async () => {
    const { stream, untilStatus } = streamOver([undefined, createLine()]);
    await untilStatus("waiting");

    stream.retryNow();

    await untilStatus("open");
  });

  it("stops for good when its reader does not belong to the space", async () => {
    const { stream, timers, untilStatus } = streamOver([problem("not-a-member", 403)]);
    await untilStatus("refused");

    expect(stream.problem()).toMatchObject({ code: "not-a-member" });
    expect(timers.waiting()).toBe(0);
  });

  it("goes on trying while membership cannot be asked for", async () => {
    const { untilStatus } = streamOver([problem("membership-unknown", 503), createLine()]);

    await untilStatus("waiting");
  });

  it("says nothing more once it is closed", async () => {
    const line = createLine();
    const { stream, news, timers, untilStatus } = streamOver([line]);
    await untilStatus("open");

    stream.close();
    timers.advance(60_000);

    expect(stream.status()).toBe("closed");
    expect(news.at(-1)).toEqual({ type: "status", status: "closed" });
    expect(timers.waiting()).toBe(0);
  });
});

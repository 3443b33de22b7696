import { act, cleanup, fireEvent } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { createWebSounds, type SoundView } from "../../../src/meeting/sounds/web-sounds.ts";
import { ana, ben, chen, createRoom } from "../room.tsx";

afterEach(cleanup);

/** In the first round: Ben has the floor, then Chen. Nobody looks at a screen. */
async function inRound() {
  const room = createRoom({ title: "Friday look back", format: "what-so-what-now-what", minutes: 30 });
  const [a, b, c] = [room.join(ana), room.join(ben), room.join(chen)];
  const send = (who: typeof a, ...[command]: Parameters<typeof a.meeting.store.send>) => {
    room.clock.advance(10);
    expect(who.meeting.store.send(command).ok).toBe(true);
  };
  for (const who of [b, c]) send(who, { type: "agree" });
  send(a, { type: "start-session" });
  const present = [ana, ben, chen];
  for (const _ of ["opening", "write", "round"]) send(a, { type: "next-step", present });
  const turnMs = () => {
    const at = c.meeting.pulse.read().position;
    return at.phase === "live" ? (at.round?.turnMs ?? 0) : 0;
  };
  return { room, a, b, c, turnMs, send };
}

describe("cues", () => {
  it("are heard half a minute before one's own turn ends and when it does, by nobody else", async () => {
    const { room, a, b, c, turnMs } = await inRound();
    room.clock.advance(turnMs() - 31_000);
    expect(b.heard).toEqual([]);
    room.clock.advance(2_000);
    expect(b.heard).toEqual(["soon"]);
    room.clock.advance(30_000);
    expect(b.heard).toEqual(["soon", "up"]);
    expect([...a.heard, ...c.heard]).toEqual([]);
  });

  it("say once, to everybody, that a step's time is up", async () => {
    const { room, a, b, turnMs } = await inRound();
    room.clock.advance(2 * turnMs() + 1_000);
    expect(a.heard).toEqual(["up"]);
    expect(b.heard).toEqual(["soon", "up", "up"]);
  });

  it("are silent for who is done early, and while the clock stands", async () => {
    const { room, a, b, send } = await inRound();
    room.clock.advance(5_000);
    send(b, { type: "finish-turn" });
    send(a, { type: "pause" });
    room.clock.advance(600_000);
    expect([...a.heard, ...b.heard]).toEqual([]);
  });

  it("can be turned off on one's own device", async () => {
    const { room, a, b, turnMs } = await inRound();
    const screen = b.panel();
    fireEvent.click(screen.getByRole("tab", { name: /People/ }));
    expect((screen.getByLabelText("Sound") as HTMLInputElement).checked).toBe(true);
    await act(async () => fireEvent.click(screen.getByLabelText("Sound")));
    await act(async () => room.clock.advance(2 * turnMs() + 1_000));
    expect(b.heard).toEqual([]);
    expect(a.heard).toEqual(["up"]);
  });
});

describe("a sound in the browser", () => {
  it("waits until somebody touched the page", () => {
    const played: number[] = [];
    const param = () => ({ value: 0, setValueAtTime: () => {}, linearRampToValueAtTime: () => {} });
    class FakeAudio {
      state = "running";
      currentTime = 0;
      destination = {};
      createGain = () => ({ gain: param(), connect: () => ({}) });
      createOscillator = () => ({
        frequency: param(),
        connect: (to: unknown) => to,
        start: (at: number) => void played.push(at),
        stop: () => {},
      });
    }
    const page = new EventTarget();
    const sounds = createWebSounds(Object.assign(page, { AudioContext: FakeAudio }) as unknown as SoundView);
    sounds.play("up");
    expect(played).toEqual([]);
    page.dispatchEvent(new Event("pointerup"));
    sounds.play("up");
    sounds.play("soon");
    expect(played).toHaveLength(3);
  });
});

import { describe, expect, it } from "vitest";
import { standInsOf } from "../../src/domain/stand-ins.ts";
import { ana, ben, chen, dina, MINUTE, roundOnly, startedWorld } from "./session-world.ts";

const three = [ben, chen, dina];

describe("the seat", () => {
  it("[S9] goes first to the volunteer here who served least recently, never to whoever has it", () => {
    const world = startedWorld(three);
    const standIns = () => standInsOf(world.document, [ana, ben, chen]);
    expect(standIns()).toEqual([]);
    for (const member of [ana, ...three]) world.after(1).does(member, { type: "volunteer", on: true });
    expect(standIns()).toEqual([ben, chen]);
    world.after(1).seat(ben, 2);
    expect(standIns()).toEqual([chen, ana]);
    world.after(1).seat(ana, 3);
    expect(standIns()).toEqual([chen, ben]);
    world.after(1).does(chen, { type: "volunteer", on: false });
    expect(standIns()).toEqual([ben]);
    world.after(1).put({ key: `volunteer/${chen}`, value: { on: true }, by: ana });
    expect(standIns()).toEqual([ben]);
  });

  it("[S1] has no voice in a round: whoever took it may give their turn away, not fill it", () => {
    const world = startedWorld(three, 6, roundOnly(6));
    world.does(ana, { type: "freeze-round", present: three });
    const floor = world.live().round?.floor ?? ben;
    world.after(1000).seat(floor, 2);
    world.after(1000).put({ key: `turn/round/0/${floor}/0`, value: { what: "done", text: "my words" }, by: floor });
    world.after(1).put({ key: `late/round/0/${floor}`, value: {}, by: floor });
    expect(world.live().round?.floor).toBe(floor);
    world.after(1).does(floor, { type: "finish-turn" });
    expect(world.live().round?.floor).not.toBe(floor);
    expect(world.document.get(`late/round/0/${floor}`)).toBeUndefined();
    expect(world.after(MINUTE).live().round?.next).not.toContain(floor);
  });
});

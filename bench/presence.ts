import { people } from "../simulator/people/people.ts";
import type { Figure, Measurement } from "./measurement.ts";
import { arrive } from "./meeting/member.ts";
import { startRunningSession, whenView } from "./meeting/running-session.ts";
import { createTraffic, type Said } from "./meeting/traffic.ts";
import { rest } from "./rest.ts";

const FEW = 10;
const MORE = [20, 40, 80] as const;
const VISITS = 7;
const VISIT_MS = 1_000;
const SETTLING_MS = 11_000;
/** What grows as the crowd does may also have something in common. */
const LINEAR = 1.1;

/** What the server says to everybody in a session when one more person comes and goes again: in crowds of growing size. */
export const presence: Measurement = {
  name: "presence",
  async run({ desk, meetingService }) {
    const service = await meetingService();
    const keys = people.filter(({ guest }) => !guest).map(({ key }) => key);
    const [visitorKey = "", ...others] = keys.toReversed();
    const crowd = others.toReversed();
    const traffic = createTraffic();
    const arrival = { service, fetch: traffic.fetch };
    const session = await startRunningSession(await desk(), arrival, crowd.slice(0, 2));
    const visitor = await arrive(visitorKey, await desk(), {});

    const visit = async (size: number): Promise<Said> => {
      const everybodySees = (many: number) =>
        Promise.all(session.stores.map((store) => whenView(store, ({ read }) => read().present.length === many)));
      traffic.take();
      const over = rest(VISIT_MS);
      visitor.follow(session.id);
      await everybodySees(size + 1);
      visitor.follow(undefined);
      await everybodySees(size);
      await over;
      return traffic.take();
    };
    const visits = async (size: number): Promise<readonly Said[]> => {
      await session.enter(crowd.slice(session.stores.length, size), arrival);
      // Those who have just come read what is copied for them a last time.
      await rest(SETTLING_MS);
      const said: Said[] = [];
      while (said.length < VISITS) said.push(await visit(size));
      return said;
    };

    const few = await visits(FEW);
    const figures: Figure[] = [];
    for (const size of MORE) {
      const many = await visits(size);
      const is = `the same with ${FEW} people`;
      figures.push(
        {
          name: `one comes and goes: said to each of ${size}`,
          unit: "messages",
          product: many.map(({ messages }) => messages / size),
          floor: { is, samples: few.map(({ messages }) => messages / FEW) },
          bars: [{ at: "p50", most: LINEAR, of: "floor" }],
        },
        {
          name: `one comes and goes: said to all ${size}`,
          unit: "KB",
          product: many.map(({ kilobytes }) => kilobytes),
          floor: { is, samples: few.map(({ kilobytes }) => kilobytes) },
          bars: [{ at: "p50", most: (size / FEW) * LINEAR, of: "floor" }],
        },
      );
    }
    visitor.close();
    session.close();
    return figures;
  },
};

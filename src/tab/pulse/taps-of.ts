import * as z from "zod/mini";
import { PULSE_SCALE } from "../../domain/pulse.ts";

const Taps = z.array(z.nullable(z.literal([...PULSE_SCALE])));
export type TapsBegun = z.infer<typeof Taps>;

/** What has been tapped so far, as a draft keeps it; a null for each statement that has not been. */
export function tapsIn(text: string, statements: number): TapsBegun {
  const none = Array.from({ length: statements }, () => null);
  try {
    const parsed = z.safeParse(Taps, JSON.parse(text));
    return parsed.success && parsed.data.length === statements ? parsed.data : none;
  } catch {
    return none;
  }
}

/** The taps, once there is one for each statement. */
export const wholeOf = (taps: TapsBegun) => {
  const whole = taps.flatMap((tap) => (tap === null ? [] : [tap]));
  return whole.length === taps.length ? whole : undefined;
};

import type { SpaceFormat } from "../contract/format.ts";
import type { Format } from "../domain/format.ts";

/** The formats that come with Peerloop, in a file of their own. */
export const loadShippedFormats = async (): Promise<readonly Format[]> =>
  (await import("../domain/formats/shipped-formats.ts")).formats;

/** What there is to choose from: the space's own, then those that ship. As many as have come; neither waits for the other. */
export function listFormats(own: readonly SpaceFormat[], shipped: readonly Format[]): readonly Format[];
export function listFormats(
  own: readonly SpaceFormat[] | undefined,
  shipped: readonly Format[] | undefined,
): readonly Format[] | undefined;
export function listFormats(
  own: readonly SpaceFormat[] | undefined,
  shipped: readonly Format[] | undefined,
): readonly Format[] | undefined {
  if (!own && !shipped) return undefined;
  return [...(own ?? []).map(({ format }) => format), ...(shipped ?? [])];
}

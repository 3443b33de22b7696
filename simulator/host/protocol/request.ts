/** What teams-js 2.58.0 posts to its parent window. `id` and `uuidAsString` go back unchanged with the answer. */
export interface HostRequest {
  readonly id: number;
  readonly uuidAsString: string | undefined;
  readonly func: string;
  readonly args: readonly unknown[];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

/** A message that does not parse is none of teams-js's (a browser extension's, or an app's own) and is left alone. */
export function readRequest(data: unknown): HostRequest | undefined {
  if (!isRecord(data) || typeof data.func !== "string" || typeof data.id !== "number") return undefined;
  return {
    id: data.id,
    uuidAsString: typeof data.uuidAsString === "string" ? data.uuidAsString : undefined,
    func: data.func,
    args: Array.isArray(data.args) ? data.args : [],
  };
}

const stamp = () => performance.now() + performance.timeOrigin;

/** The answer to a request, ready to be posted. */
export const toReply = ({ id, uuidAsString }: HostRequest, args: readonly unknown[]) => ({
  id,
  uuidAsString,
  args,
  isPartialResponse: false,
  monotonicTimestamp: stamp(),
});

/** Something that the host says by itself: it has no id. */
export const toEvent = (func: string, args: readonly unknown[]) => ({ func, args, monotonicTimestamp: stamp() });

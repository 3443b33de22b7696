/** An answer of the simulator that is not a success; the message is fit to be shown. */
export class SimulatorRefused extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.name = "SimulatorRefused";
    this.status = status;
  }
}

export type RequestJson = <T>(method: "GET" | "POST" | "PUT", path: string, body?: unknown) => Promise<T>;

const detailOf = async (response: Response): Promise<string> => {
  const problem: unknown = await response.json().catch(() => undefined);
  const detail = typeof problem === "object" && problem !== null ? Reflect.get(problem, "detail") : undefined;
  return typeof detail === "string" ? detail : `The simulator answered ${response.status}`;
};

/**
 * JSON from and to the simulator's own API, which comes from the same source tree as this page and is trusted as typed.
 * Rejects with `SimulatorRefused`, or with fetch's own error when nothing listens.
 */
export const createRequestJson =
  (fetchFrom: typeof fetch): RequestJson =>
  async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const sent =
      body === undefined ? {} : { body: JSON.stringify(body), headers: { "content-type": "application/json" } };
    const response = await fetchFrom(`/simulator/${path}`, { method, ...sent });
    if (!response.ok) throw new SimulatorRefused(response.status, await detailOf(response));
    const text = await response.text();
    return (text === "" ? undefined : JSON.parse(text)) as T;
  };

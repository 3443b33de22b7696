import * as z from "zod/mini";
import { Problem } from "../contract/problem.ts";
import { type ApiFailure, ApiMisread, ApiProblem, ApiUnreachable } from "./api-failure.ts";

/** How the reader's token is had; `fresh` after one was refused. */
export type GetToken = (options?: { readonly fresh: boolean }) => Promise<string>;

/** The part of `fetch` that is used here. */
export type Fetch = (address: string, init: RequestInit) => Promise<Response>;

const notSignedIn = (cause: unknown): ApiProblem =>
  new ApiProblem(
    { type: "about:blank", title: "Not signed in", status: 401, code: "not-signed-in", detail: "Teams gave no token." },
    { cause },
  );

async function attempt(fetch: Fetch, address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init);
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    throw new ApiUnreachable({ cause });
  }
}

/** Turns an answer that is not a success into the error it stands for. A proxy's own words count as no answer. */
async function refusalIn(response: Response): Promise<ApiFailure> {
  const parsed = z.safeParse(Problem, await response.json().catch(() => undefined));
  if (parsed.success && parsed.data.code !== "server-down") return new ApiProblem(parsed.data);
  if (parsed.success || response.status >= 502) return new ApiUnreachable();
  return new ApiMisread(`${response.url} (${response.status})`);
}

/**
 * Sends one request as the reader; asks for a fresh token once when the first is refused. Answers successes only.
 * Throws ApiProblem, ApiUnreachable or ApiMisread.
 */
export async function authorizedFetch(
  { getToken, fetch }: { readonly getToken: GetToken | undefined; readonly fetch: Fetch },
  address: string,
  init: RequestInit,
): Promise<Response> {
  const send = async (fresh: boolean) => {
    const token = await getToken?.({ fresh }).catch((cause: unknown) => Promise.reject(notSignedIn(cause)));
    const headers = { ...init.headers, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) };
    return attempt(fetch, address, { ...init, headers });
  };
  const first = await send(false);
  const response = first.status === 401 && getToken ? await send(true) : first;
  if (!response.ok) throw await refusalIn(response);
  return response;
}

import type { MeetingKind, Person, Place } from "./person.ts";
import { type RequestJson, SimulatorRefused } from "./request-json.ts";

export type ProcessName = "server" | "relay" | "postgres";
export type ProcessAction = "kill" | "start" | "restart";

export interface ProcessStatus {
  readonly name: ProcessName;
  readonly pid?: number | null;
  readonly state: "running" | "stopped" | "starting";
}

interface FluidClient {
  readonly userId: string;
  readonly roles: readonly string[];
  readonly displayName: string;
}

/** Who asks for Live Share, and in which meeting. */
interface Caller {
  readonly user: string;
  readonly meeting: MeetingKind;
}

/** The part of the simulator's API that the host page uses. `user` is a person's key. */
export function createSimulatorApi(request: RequestJson) {
  const findClient = async (clientId: string): Promise<FluidClient | undefined> => {
    try {
      return await request<FluidClient>("GET", `fluid/clients/${encodeURIComponent(clientId)}`);
    } catch (cause) {
      if (cause instanceof SimulatorRefused && cause.status === 404) return undefined;
      throw cause;
    }
  };
  return {
    people: (count: number) =>
      request<{ readonly context: Place; readonly people: readonly Person[] }>("GET", `people?count=${count}`),
    token: async (user: string) => (await request<{ readonly token: string }>("POST", "token", { user })).token,
    fluidTenant: ({ user, meeting }: Caller) =>
      request<unknown>("GET", `fluid/tenant?user=${encodeURIComponent(user)}&meeting=${meeting}`),
    fluidToken: async (caller: Caller, containerId: string | undefined) =>
      (await request<{ readonly token: string }>("POST", "fluid/token", { ...caller, containerId })).token,
    fluidContainer: (caller: Caller) => request<unknown>("POST", "fluid/container", caller),
    setFluidContainer: (caller: Caller, containerId: string) =>
      request<unknown>("PUT", "fluid/container", { ...caller, containerId }),
    registerFluidClient: async (caller: Caller, clientId: string) =>
      (await request<{ readonly roles: readonly string[] }>("POST", "fluid/clients", { ...caller, clientId })).roles,
    findFluidClient: findClient,
    setOnline: (user: string, online: boolean) => request<unknown>("POST", "network", { user, online }),
    actOnProcess: (name: ProcessName, action: ProcessAction) =>
      request<unknown>("POST", `processes/${name}`, { action }),
    advanceClock: (advanceMs: number) => request<unknown>("POST", "clock", { advanceMs }),
  };
}

export type SimulatorApi = ReturnType<typeof createSimulatorApi>;

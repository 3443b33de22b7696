import type { ILiveShareHost } from "@microsoft/live-share";
import type { SessionTime } from "./session-ports.ts";

/** One try to join the meeting's container, and its end. */
export interface JoinTry {
  /** The host as this try sees it: once the try is over it answers nothing, and what still goes on by itself ends there. */
  readonly host: ILiveShareHost;
  /** A part of the try: when it rejects, or takes too long, the try is over; what then comes too late goes to `discard`. */
  within<T>(work: Promise<T>, discard?: (late: T) => void): Promise<T>;
  /** It has come to something: from now on the host answers for as long as it is asked. */
  joined(): void;
}

const LONGEST_JOIN_MS = 15_000;
/**
 * While one creates the container, all others wait for it. Fluid tries a creation again after 2, 4 and then 8 seconds,
 * without an end: after the third a fresh try, perhaps of somebody else, is sooner there than its fourth.
 */
const LONGEST_CREATION_MS = 8_000;

export function createJoinTry(host: ILiveShareHost, time: SessionTime): JoinTry {
  let isOver = false;
  let giveUp = (_why: Error): void => {};
  const tooLong = new Promise<never>((_resolve, reject) => {
    giveUp = reject;
  });
  tooLong.catch(() => undefined);
  let stopWaiting = (): void => {};
  const end = (): void => {
    stopWaiting();
    isOver = true;
    giveUp(new Error("Joining the container took too long."));
  };
  const endAfter = (ms: number): void => {
    stopWaiting();
    stopWaiting = time.after(ms, end);
  };
  endAfter(LONGEST_JOIN_MS);
  const ask = <T>(answer: () => Promise<T>): Promise<T> =>
    isOver ? Promise.reject(new Error("This try to join is over.")) : answer();

  return {
    host: {
      getFluidTenantInfo: () => ask(() => host.getFluidTenantInfo()),
      getFluidToken: (container) => ask(() => host.getFluidToken(container)),
      async getFluidContainerId() {
        const answer = await ask(() => host.getFluidContainerId());
        if (answer.shouldCreate && !isOver) endAfter(LONGEST_CREATION_MS);
        return answer;
      },
      setFluidContainerId: (id) => ask(() => host.setFluidContainerId(id)),
      getNtpTime: () => ask(() => host.getNtpTime()),
      registerClientId: (client) => ask(() => host.registerClientId(client)),
      getClientRoles: (client) => ask(() => host.getClientRoles(client)),
      getClientInfo: (client) => ask(() => host.getClientInfo(client)),
    },
    within(work, discard = () => {}) {
      work.then((done) => {
        if (isOver) discard(done);
      }, end);
      return Promise.race([work, tooLong]);
    },
    joined: () => stopWaiting(),
  };
}

import type { MemberId } from "../../domain/ids.ts";
import type { Signal } from "../signal.ts";

/** What the server says of the seat. `isFree`: its lease has run out, so anybody may take it. */
export interface SeatState {
  readonly epoch: number;
  readonly member: MemberId | null;
  readonly isFree: boolean;
}

/** The seat at the server. Calls reject with an ApiFailure; code `seat-taken` or `stale-epoch`: somebody was faster. */
export interface SeatLease {
  state(): SeatState | undefined;
  readonly changes: Signal;
  take(): Promise<void>;
  handOver(to: MemberId): Promise<void>;
}

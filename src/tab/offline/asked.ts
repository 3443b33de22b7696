/** When a request was sent, ms since 1970 by this device, and where the reader was: their address after "#". */
export interface Moment {
  readonly at: number;
  readonly place: string;
}

export interface Asked extends Moment {
  readonly address: string;
  readonly init: RequestInit;
}

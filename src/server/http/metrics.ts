import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

export interface Metrics {
  /** `route` is a template of the contract, never an address. */
  answered(method: string, route: string, status: number, ms: number): void;
  streams(delta: 1 | -1): void;
  text(): Promise<string>;
  readonly contentType: string;
}

export function createMetrics(options: { readonly processWide: boolean }): Metrics {
  const register = new Registry();
  if (options.processWide) collectDefaultMetrics({ register });
  const requests = new Histogram({
    name: "peerloop_http_request_seconds",
    help: "Time to answer, by route and status",
    labelNames: ["method", "route", "status"] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [register],
  });
  const streams = new Gauge({ name: "peerloop_event_streams", help: "Open event streams", registers: [register] });
  return {
    answered: (method, route, status, ms) => requests.observe({ method, route, status: String(status) }, ms / 1_000),
    streams: (delta) => streams.inc(delta),
    text: () => register.metrics(),
    contentType: register.contentType,
  };
}

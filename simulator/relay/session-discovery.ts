import type { RelayHandler } from "./from-tinylicious.ts";

/**
 * Where the document lives. Each person reaches the relay under an own name through a proxy and programs reach it
 * directly, so the answer leads back to wherever the question came from.
 */
export function createSessionDiscovery(publicOrigin: (hostHeader: string) => string): RelayHandler {
  return (request, response) => {
    const origin = publicOrigin(request.get("X-Forwarded-Host") ?? request.get("Host") ?? "");
    response.json({
      ordererUrl: origin,
      historianUrl: origin,
      deltaStreamUrl: origin,
      isSessionAlive: true,
      isSessionActive: true,
    });
  };
}

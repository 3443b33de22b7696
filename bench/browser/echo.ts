import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { WebSocketServer } from "ws";

/** The least that can carry a key press to another page: a websocket there and back, and one write to the DOM. */
export interface Echo {
  /** A page with a page for each person inside, each on a site of its own, as people's surfaces are. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

const inner = `<!doctype html><title>Echo</title><button>Press</button><p></p><script type="module">
const line = new WebSocket("ws://" + location.host);
const text = document.querySelector("p");
let presses = 0;
line.onopen = () => { document.title = "open"; };
line.onmessage = ({ data }) => { text.textContent = data; };
document.querySelector("button").onclick = () => { presses += 1; line.send("press " + presses + ";"); };
</script>`;

const outer = (port: number, people: readonly string[]): string =>
  `<!doctype html><title>Echo</title>${people
    .map((person) => `<iframe title="${person}" src="http://${person}.localhost:${port}/page"></iframe>`)
    .join("")}`;

export async function startEcho(people: readonly string[] = ["ana", "ben"]): Promise<Echo> {
  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    response.writeHead(200, { "content-type": "text/html" }).end(request.url === "/page" ? inner : outer(port, people));
  });
  const sockets = new WebSocketServer({ server });
  sockets.on("connection", (from) => {
    from.on("message", (data) => {
      for (const to of sockets.clients) if (to !== from) to.send(data.toString());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${port}/`,
    close() {
      for (const client of sockets.clients) client.terminate();
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

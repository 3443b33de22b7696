import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { launchBrowser } from "../../bench/browser/launch-browser.ts";
import { startDesk } from "../../bench/desk/desk.ts";
import { createAlbum } from "./album.ts";
import { channel } from "./channel.ts";
import { people } from "./people.ts";
import { programme } from "./programme.ts";
import { lookBack, troika } from "./sessions.ts";

/**
 * Takes the pictures of the guides: at a desk of its own people read, write, meet and play two short sessions, and what they
 * see is photographed. `npm run pictures`; into another folder with a path as argument.
 */
const folder = process.argv[2] ?? fileURLToPath(new URL(".", import.meta.url));
const say = (line: string) => {
  process.stdout.write(`${line}\n`);
};

const desk = await startDesk(say);
const browser = await launchBrowser(say);
mkdirSync(folder, { recursive: true });
const album = createAlbum(browser, desk, folder);

try {
  await channel(album);
  await lookBack(album);
  await troika(album);
  await people(album);
  await programme(album);
} finally {
  await browser.close();
  await desk.stop();
}

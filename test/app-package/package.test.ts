import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";
import { PNG } from "pngjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { deskValues, fillManifest, manifestValues } from "../../appPackage/fill-manifest.ts";
import { writePackage } from "../../appPackage/write-package.ts";
import { readZip } from "./read-zip.ts";

const root = resolve(import.meta.dirname, "../..");
const schemaFile = createRequire(import.meta.url)
  .resolve("@microsoft/app-manifest")
  .replace(/index\.js$/, "json-schemas/teams/v1.30/MicrosoftTeams.schema.json");

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, "utf8").replace(/^\uFEFF/, ""));

const installation = manifestValues({
  TEAMS_APP_ID: "11111111-2222-4333-8444-555555555555",
  AAD_APP_CLIENT_ID: "66666666-7777-4888-9999-000000000000",
  PEERLOOP_DOMAIN: "learning.example.com",
});

/** What the schema cannot say and Teams needs. */
const manifestShape = z.object({
  id: z.literal(installation.TEAMS_APP_ID),
  version: z.string(),
  developer: z.record(z.string(), z.string()),
  icons: z.object({ color: z.string(), outline: z.string() }),
  configurableTabs: z.tuple([
    z.object({ configurationUrl: z.string(), scopes: z.array(z.string()), context: z.array(z.string()) }),
  ]),
  staticTabs: z.tuple([z.object({ entityId: z.string(), contentUrl: z.string(), scopes: z.array(z.string()) })]),
  validDomains: z.array(z.string()),
  showLoadingIndicator: z.literal(true),
  webApplicationInfo: z.object({ id: z.string(), resource: z.string() }),
  authorization: z.object({
    permissions: z.object({ resourceSpecific: z.array(z.object({ name: z.string(), type: z.string() })) }),
  }),
});

const folder = mkdtempSync(join(tmpdir(), "peerloop-package-"));
let files: ReadonlyMap<string, Buffer> = new Map();

const fileOf = (name: string): Buffer => {
  const file = files.get(name);
  if (file === undefined) throw new Error(`The package has no ${name}.`);
  return file;
};

const manifest = (): unknown => JSON.parse(fileOf("manifest.json").toString("utf8"));

beforeAll(async () => {
  await writePackage(join(folder, "peerloop.zip"), installation);
  files = readZip(readFileSync(join(folder, "peerloop.zip")));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("the Teams package", () => {
  it("holds the manifest and the two icons at the top, and nothing else", () => {
    expect([...files.keys()].sort()).toEqual(["color.png", "manifest.json", "outline.png"]);
  });

  it("has a manifest that Microsoft's schema 1.30 accepts", () => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats.default(ajv);
    const validate = ajv.compile(z.record(z.string(), z.unknown()).parse(readJson(schemaFile)));

    expect(validate(manifest()) ? [] : validate.errors).toEqual([]);
    expect(validate({ ...z.looseObject({}).parse(manifest()), configurableTabs: [{ scopes: ["groupchat"] }] })).toBe(
      false,
    );
  });

  it("points every address at the one domain of the installation", () => {
    const parsed = manifestShape.parse(manifest());
    const addresses = [
      ...Object.values(parsed.developer).filter((value) => value.startsWith("http")),
      parsed.configurableTabs[0].configurationUrl,
      parsed.staticTabs[0].contentUrl,
    ];

    expect(addresses.map((address) => new URL(address).origin)).toEqual(
      addresses.map(() => "https://learning.example.com"),
    );
    expect(parsed.validDomains).toEqual(["learning.example.com"]);
    expect(parsed.webApplicationInfo).toEqual({
      id: installation.AAD_APP_CLIENT_ID,
      resource: `api://learning.example.com/${installation.AAD_APP_CLIENT_ID}`,
    });
  });

  it("can be added to teams, chats and meetings, with side panel and stage", () => {
    const [tab] = manifestShape.parse(manifest()).configurableTabs;

    expect(tab.scopes).toEqual(["team", "groupChat"]);
    expect(tab.context).toEqual(expect.arrayContaining(["channelTab", "meetingSidePanel", "meetingStage"]));
  });

  it("[ML1] has a personal tab of its own page, which each person adds for themselves", () => {
    const [tab] = manifestShape.parse(manifest()).staticTabs;

    expect(tab).toMatchObject({ entityId: "my-learning", scopes: ["personal"] });
    expect(new URL(tab.contentUrl).pathname).toBe("/my-learning.html");
  });

  it("asks for Live Share, the stage and proof of membership, each once", () => {
    const asked = manifestShape.parse(manifest()).authorization.permissions.resourceSpecific.map(({ name }) => name);

    expect(asked).toEqual([...new Set(asked)]);
    expect(asked).toEqual(
      expect.arrayContaining([
        "LiveShareSession.ReadWrite.Chat",
        "LiveShareSession.ReadWrite.Group",
        "MeetingStage.Write.Chat",
        "ChannelMeetingStage.Write.Group",
        "ChannelMember.Read.Group",
        "ChatMember.Read.Chat",
      ]),
    );
  });

  it("carries the version of the product", () => {
    const product = z.object({ version: z.string() }).parse(readJson(join(root, "package.json")));

    expect(manifestShape.parse(manifest()).version).toBe(product.version);
  });

  it("has a full colour icon of 192 × 192 pixels without a see-through one", () => {
    const { width, height, data } = PNG.sync.read(fileOf("color.png"));

    expect([width, height]).toEqual([192, 192]);
    expect(data.every((value, at) => at % 4 !== 3 || value === 255)).toBe(true);
  });

  it("has an outline icon of 32 × 32 pixels, white on nothing", () => {
    const { width, height, data } = PNG.sync.read(fileOf("outline.png"));
    const pixels = Array.from({ length: width * height }, (_, at) => [...data.subarray(at * 4, at * 4 + 4)]);
    const seen = pixels.filter(([, , , alpha = 0]) => alpha > 0);

    expect([width, height]).toEqual([32, 32]);
    expect(seen.length).toBeGreaterThan(60);
    expect(seen.length).toBeLessThan(pixels.length / 2);
    expect(seen.every(([red = 0, green = 0, blue = 0]) => Math.min(red, green, blue) >= 240)).toBe(true);
  });

  it("is the same, byte for byte, when made twice", async () => {
    await writePackage(join(folder, "again.zip"), installation);

    expect(readFileSync(join(folder, "again.zip")).equals(readFileSync(join(folder, "peerloop.zip")))).toBe(true);
  });
});

describe("filling the manifest", () => {
  it("takes the desk's values where the environment says nothing", () => {
    expect(manifestValues({ PEERLOOP_DOMAIN: "" })).toEqual(deskValues);
  });

  it("refuses a variable for which there is no value", () => {
    expect(() => fillManifest(`{ "id": "$${"{{UNKNOWN}}"}" }`, installation)).toThrow("UNKNOWN");
  });
});

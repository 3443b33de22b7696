import "../../src/ui/keep-focus.ts";
import { act, cleanup, render } from "@testing-library/react";
import type { SpaceRole } from "../../src/domain/space-role.ts";
import { nameTexts } from "../../src/planning/names/name-texts.ts";
import { tabTexts } from "../../src/tab/messages/tab-texts.ts";
import { createNavigation } from "../../src/tab/navigation/navigation.ts";
import type { LoadKeeper } from "../../src/tab/offline/keeping-send.ts";
import { createSpaceDoor } from "../../src/tab/space/open-space.ts";
import { TabApp } from "../../src/tab/tab-app.tsx";
import type { TeamsContext } from "../../src/teams/teams-host.ts";
import { LanguageProvider, speakEnglish } from "../../src/ui/messages/spoken-language.tsx";
import { uiTexts } from "../../src/ui/messages/ui-texts.ts";
import { createFakeFetch, createLine, json, problem } from "../api/fake-fetch.ts";
import { createHandTimers } from "../api/hand-timers.ts";
import { createFakeHost } from "../ui/fake-host.ts";
import "../ui/patience.ts";

export const NOW = Date.UTC(2026, 10, 24, 12);

export const entryOf = (id: string, title: string) => ({
  id,
  type: "record" as const,
  title,
  publishedAt: NOW - 3_600_000,
  excerpt: `What ${title} was about`,
  people: 4,
  session: null,
});

export const sessionOf = (id: string, title: string, parts: Readonly<Record<string, unknown>> = {}) => ({
  id,
  title,
  format: "what-so-what-now-what",
  minutes: 45,
  state: "planned",
  createdAt: NOW - 60_000,
  startsAt: null,
  space: "s1",
  granted: null,
  isHome: true,
  plannedBy: "m-ana",
  canChange: false,
  speakers: [],
  declined: [],
  inAdvance: false,
  startedAt: null,
  endedAt: null,
  record: null,
  ...parts,
});

/** The space as it is opened by somebody who is this in it. */
export const resolvedAs = (role: SpaceRole) => ({
  space: "s1",
  name: "Peer sessions",
  me: { member: "m-ana", oid: "oid-ana", name: "Ana Silva", guest: role === "guest" },
  role,
  factKey: {},
});

/** What nobody has said anything about. */
export const noTalk = {
  posts: [],
  next: null,
  reactions: [],
  canWrite: true,
  topic: null as string | null,
  follows: { entry: false, topic: false },
};

type Answers = Readonly<Record<string, unknown>>;

/** The server as a test wants it: by path (without `/api/spaces/s1/`), a body, a Response, or what a network throws. */
export function createFakeServer(first: Answers = {}) {
  let line = createLine();
  let isLost = false;
  const answers: Record<string, unknown> = {
    "/api/spaces/resolve": resolvedAs("owner"),
    entries: { entries: [], next: null },
    "sessions?state=open": { sessions: [], next: null },
    "sessions?state=ended": { sessions: [], next: null },
    formats: { formats: [] },
    "to-improve": { lessons: [] },
    topics: { topics: [] },
    recall: { waiting: [], nextAt: null, isMuted: false },
    "formats/uses": { uses: [], dismissed: null },
    "first-weeks": { newcomer: null, offer: null, mentees: [], introducedTo: [], notWith: [] },
    samples: { count: 0, leaving: false },
    learnings: { posts: [], next: null },
    news: { news: [], next: null, unread: 0 },
    following: { entries: [], topics: [], mutedKinds: [], mutedTopics: [], digest: "never", notices: null },
    votes: { open: null, closed: null, agreed: null },
    ...first,
  };
  const { fetch, asked } = createFakeFetch(({ address }) => {
    const path = address.replace("/api/spaces/s1/", "");
    if (isLost) throw new TypeError("Failed to fetch");
    if (path === "events") return line.response();
    const answer = answers[path] ?? (path.endsWith("/comments") ? noTalk : undefined);
    if (answer instanceof Error) throw answer;
    if (answer instanceof Response) return answer.clone();
    return answer === undefined ? problem("not-found", 404) : json(answer);
  });
  return {
    fetch,
    asked,
    answers,
    /** Answers nothing any more, or again, as the network has it. */
    lose(lost = true) {
      isLost = lost;
      const broken = line;
      line = createLine();
      if (lost) broken.break();
    },
    say: (event: unknown) => line.say(event),
    /** Breaks the event stream; the next one is new. */
    breakLine() {
      const broken = line;
      line = createLine();
      broken.break();
    },
  };
}

/** What is known about an entry that nobody looks after. */
export const untended = {
  tags: [],
  topic: null,
  owner: null,
  reviewAt: null,
  stillTrue: null,
  archivedAt: null,
  canTend: false,
  canArchive: false,
};

/** The whole tab over a fake Teams and a fake server. `leaveTab` takes it away again. */
export function openTab(
  server: ReturnType<typeof createFakeServer>,
  told: Partial<TeamsContext> = {},
  keeper: LoadKeeper = () => Promise.reject(new Error("Nothing is kept.")),
) {
  const timers = createHandTimers();
  const { host, calls } = createFakeHost(told);
  const openSpace = createSpaceDoor({
    host,
    fetch: server.fetch,
    timers,
    keeper,
    moment: () => ({ at: NOW, place: window.location.hash }),
  });
  const navigation = createNavigation(window, host.context.subPage);
  render(
    <LanguageProvider spoken={speakEnglish([uiTexts, tabTexts, nameTexts])}>
      <TabApp openSpace={openSpace} navigation={navigation} />
    </LanguageProvider>,
    { reactStrictMode: true },
  );
  const passTime = (ms: number) => act(async () => timers.advance(ms));
  return { calls, passTime, navigation };
}

export function leaveTab(): void {
  cleanup();
  window.history.replaceState(null, "", "/tab.html");
}

import { useMemo } from "react";
import type { Path, PathSummary, PathVersion } from "../../contract/path.ts";
import { pathRoutes } from "../../contract/routes/path-routes.ts";
import { spaceRoutes } from "../../contract/routes/space-routes.ts";
import type { Person } from "../../contract/session.ts";
import type { PathContent } from "../../domain/path.ts";
import type { VersionMark } from "../entry/history/version-source.ts";
import type { Question } from "../space/answers.ts";
import { type Paged, withFreshStart } from "../space/paged.ts";
import type { PagedQuestion } from "../space/questions.ts";
import { useSpace } from "../space/space-context.tsx";

/** Paths at the server; what changes something answers what it became, or rejects with an ApiFailure. */
interface Paths {
  list(archived: boolean): Question<readonly PathSummary[]>;
  path(id: string): Question<Path>;
  readonly people: Question<readonly Person[]>;
  begin(slip: string, content: PathContent): Promise<Path>;
  save(id: string, version: number, content: PathContent): Promise<Path>;
  versions(id: string): PagedQuestion<VersionMark>;
  version(id: string, version: number): Question<PathVersion>;
  restore(id: string, version: number, restores: number): Promise<Path>;
  publish(id: string, version: number): Promise<Path>;
  archive(id: string, archived: boolean): Promise<Path>;
  mark(id: string, item: string, done: boolean): Promise<Path>;
}

/** The same for as long as the space is. */
export function usePaths(): Paths {
  const { apiFor, id: space, answers } = useSpace();
  return useMemo(() => {
    const api = apiFor({ ...pathRoutes, ...spaceRoutes });
    const path = (id: string): Question<Path> => ({
      key: `paths/${id}`,
      ask: () => api.call("readPath", { params: { space, path: id } }),
    });
    const known = async (change: Promise<Path>) => {
      const next = await change;
      answers.change(path(next.id), () => next);
      answers.renew("paths");
      return next;
    };
    const at = (id: string) => ({ space, path: id });
    const page = async (id: string, before: string | undefined): Promise<Paged<VersionMark>> => {
      const query = before === undefined ? {} : { before: Number(before) };
      const { versions, next } = await api.call("listPathVersions", { params: at(id), query });
      const items = versions.map((mark) => ({ ...mark, id: String(mark.version) }));
      return { items, next: next === null ? null : String(next) };
    };
    return {
      list: (archived) => ({
        key: archived ? "paths-archived" : "paths",
        ask: async () => {
          const query = archived ? ({ archived: "only" } as const) : {};
          return (await api.call("listPaths", { params: { space }, query })).paths;
        },
      }),
      path,
      people: { key: "people", ask: async () => (await api.call("people", { params: { space } })).people },
      begin: (slip, content) => known(api.call("beginPath", { params: { space }, body: { slip, content } })),
      save: (id, version, content) => known(api.call("savePath", { params: at(id), body: { version, content } })),
      versions: (id) => ({
        key: `paths/${id}/versions`,
        ask: () => page(id, undefined),
        askPage: (before) => page(id, before),
        merge: (before, fresh) => withFreshStart(({ id }) => id, before, fresh),
      }),
      version: (id, version) => ({
        // A version never changes, so that nothing makes it stale.
        key: `version/path/${id}/${version}`,
        ask: () => api.call("readPathVersion", { params: { ...at(id), version } }),
      }),
      restore: (id, version, restores) =>
        known(api.call("restorePath", { params: at(id), body: { version, restores } })),
      publish: (id, version) => known(api.call("publishPath", { params: at(id), body: { version } })),
      archive: (id, archived) => known(api.call("archivePath", { params: at(id), body: { archived } })),
      mark: (id, item, done) => known(api.call("markItem", { params: { ...at(id), item }, body: { done } })),
    };
  }, [apiFor, space, answers]);
}

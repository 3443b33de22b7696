import { useMemo } from "react";
import type { Import, ImportReport, TakenBackImport } from "../../contract/import.ts";
import { importRoutes } from "../../contract/routes/import-routes.ts";
import type { AuthoredType } from "../../domain/authored.ts";
import type { Question } from "../space/answers.ts";
import { useSpace } from "../space/space-context.tsx";

export interface ImportWish {
  readonly slip: string;
  readonly type: AuthoredType;
  readonly publish: "whole" | "none";
  readonly faulty?: "leave-out";
  readonly preview?: "only";
}

interface Imports {
  readonly listed: Question<{ readonly imports: readonly Import[] }>;
  /** Rejects with an ApiFailure. */
  bring(file: Blob, wish: ImportWish): Promise<ImportReport>;
  takeBack(id: string): Promise<TakenBackImport>;
}

export function useImports(): Imports {
  const { apiFor, id: space, answers } = useSpace();
  return useMemo(() => {
    const api = apiFor(importRoutes);
    return {
      listed: { key: "imports", ask: () => api.call("listImports", { params: { space } }) },
      async bring(file, query) {
        const report = await api.call("importFiles", { params: { space }, query, file });
        if (query.preview === undefined) answers.renew("");
        return report;
      },
      async takeBack(id) {
        const done = await api.call("takeBackImport", { params: { space, import: id }, body: {} });
        answers.renew("");
        return done;
      },
    };
  }, [apiFor, space, answers]);
}

import { ApiProblem } from "../../api/api-failure.ts";
import type { SettingsKey } from "./messages/en.ts";

/** Why a backup could not be made or brought back, in words of this page; undefined where the words of every page do. */
export function faultKey(error: unknown): SettingsKey | undefined {
  if (!(error instanceof ApiProblem)) return undefined;
  if (error.code === "not-the-owner") return "fault.owner";
  if (error.code === "body-too-large") return "fault.size";
  if (error.problem.reason === "too-large-to-keep") return "bounds.full";
  if (error.code !== "archive-refused") return undefined;
  switch (error.problem.reason) {
    case "sealed-elsewhere":
      return "fault.sealed";
    case "of-another-space":
      return "fault.space";
    case "of-a-newer-version":
    case "of-an-older-version":
      return "fault.version";
    default:
      return "fault.archive";
  }
}

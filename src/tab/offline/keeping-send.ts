import { authorizedFetch } from "../../api/authorized-fetch.ts";
import type { Moment } from "./asked.ts";
import type { Keeper } from "./keeper.ts";

/** Loaded once. */
export type LoadKeeper = () => Promise<Keeper>;

/**
 * Asks the server. What is kept on this device hears what it answers, from when the first view `stands`, and answers where
 * it cannot be reached. [OF1]
 */
export const keepingSend =
  (keeper: LoadKeeper, stands: Promise<unknown>, moment: () => Moment): typeof authorizedFetch =>
  async (deps, address, init) => {
    const asked = { ...moment(), address, init };
    try {
      const response = await authorizedFetch(deps, address, init);
      // Of a backup there is no copy in memory.
      const copy = /json|image/.test(response.headers.get("content-type") ?? "") && response.clone();
      if (copy) stands.then(keeper).then((kept) => kept.hear(asked, copy), String);
      return response;
    } catch (error) {
      const kept = await keeper().catch(() => Promise.reject(error));
      return kept.instead(asked, error);
    }
  };

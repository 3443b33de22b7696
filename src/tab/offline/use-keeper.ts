import { useEffect, useState } from "react";
import { useSpace } from "../space/space-context.tsx";
import type { Keeper } from "./keeper.ts";

/** Undefined until it is there, and where it cannot be had. */
export function useKeeper(): Keeper | undefined {
  const { keeper } = useSpace();
  const [loaded, setLoaded] = useState<Keeper>();
  useEffect(() => {
    let stays = true;
    keeper().then(
      (kept) => {
        if (stays) setLoaded(kept);
      },
      () => {},
    );
    return () => {
      stays = false;
    };
  }, [keeper]);
  return loaded;
}

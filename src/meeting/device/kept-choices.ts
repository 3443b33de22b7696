import { createSource, type Signal } from "../signal.ts";

/** The part of `Storage` used here. */
export type DeviceStorage = Pick<Storage, "getItem" | "setItem">;

/** What somebody chose for themselves. `more-time`: a moment more in every turn; `sound`: a tone when time is up. */
export type Choice = "more-time" | "sound";

const AT_FIRST: Readonly<Record<Choice, boolean>> = { "more-time": false, sound: true };

/** Choices that stay on this device: nobody is told of them, the server neither. [T15] */
export interface KeptChoices {
  isOn(choice: Choice): boolean;
  set(choice: Choice, isOn: boolean): void;
  readonly changes: Signal;
}

/**
 * The browser's own storage, undefined where it is forbidden inside a frame: then a choice lasts as long as the page.
 * Never cookies: those travel with the next request.
 */
export function deviceStorageOf(view: { readonly localStorage: DeviceStorage }): DeviceStorage | undefined {
  try {
    return view.localStorage;
  } catch {
    return undefined;
  }
}

export function createKeptChoices(
  owner: { readonly tenant: string; readonly member: string },
  storage: DeviceStorage | undefined,
): KeptChoices {
  const changes = createSource();
  const inMemory = new Map<Choice, boolean>();
  const keyOf = (choice: Choice) => ["peerloop-choice", owner.tenant, owner.member, choice].join(":");
  const kept = (choice: Choice): boolean => {
    try {
      const said = storage?.getItem(keyOf(choice)) ?? undefined;
      return said === undefined ? AT_FIRST[choice] : said === "on";
    } catch {
      return AT_FIRST[choice];
    }
  };
  return {
    isOn: (choice) => inMemory.get(choice) ?? kept(choice),
    set(choice, isOn) {
      inMemory.set(choice, isOn);
      try {
        storage?.setItem(keyOf(choice), isOn ? "on" : "off");
      } catch {
        // Full or forbidden: it holds until the page closes.
      }
      changes.fire();
    },
    changes,
  };
}

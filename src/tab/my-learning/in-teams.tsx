import { Link } from "@fluentui/react-components";
import { createContext, type MouseEvent, type ReactNode, useContext } from "react";
import type { LearningInSpace } from "../../contract/my-learning.ts";
import { placeLink } from "../../domain/teams-link.ts";
import { type Place, subPageOf } from "../navigation/place.ts";

interface Teams {
  /** The app's id in Teams, where it is known. */
  readonly app: string | null;
  readonly openLink: (address: string) => void;
}

const InTeams = createContext<Teams | undefined>(undefined);

export const TeamsProvider = ({ value, children }: { readonly value: Teams; readonly children: ReactNode }) => (
  <InTeams value={value}>{children}</InTeams>
);

interface Props {
  /** Where the tab of the space is. */
  readonly at: LearningInSpace["place"];
  readonly to: Place;
  readonly children: ReactNode;
}

/** Leads to a place in the tab of a space; where nobody knows how the app is called in Teams, to its channel or chat. [DL3] */
export function TeamsLink({ at, to, children }: Props) {
  const teams = useContext(InTeams);
  if (!teams) throw new Error("This is shown outside of Teams.");
  const address = placeLink(teams.app ?? undefined, at, subPageOf(to));
  const follow = (event: MouseEvent) => {
    event.preventDefault();
    teams.openLink(address);
  };
  return (
    <Link href={address} onClick={follow} dir="auto">
      {children}
    </Link>
  );
}

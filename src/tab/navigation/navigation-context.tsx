import { createContext, type ReactNode, useContext, useSyncExternalStore } from "react";
import type { Navigation, Visit } from "./navigation.ts";

const Navigating = createContext<Navigation | undefined>(undefined);

interface NavigationProviderProps {
  readonly navigation: Navigation;
  readonly children: ReactNode;
}

export function NavigationProvider({ navigation, children }: NavigationProviderProps) {
  return <Navigating value={navigation}>{children}</Navigating>;
}

export function useNavigation(): Navigation {
  const navigation = useContext(Navigating);
  if (!navigation) throw new Error("This is shown outside of the tab.");
  return navigation;
}

export function useVisit(): Visit {
  const navigation = useNavigation();
  return useSyncExternalStore(navigation.subscribe, navigation.read);
}

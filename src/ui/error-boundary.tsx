import { Component, type ReactNode } from "react";

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** What to show instead; `retry` mounts the children anew. */
  readonly instead: (retry: () => void, error: unknown) => ReactNode;
}

/** The one class: React has no other way to catch what a component throws. */
export class ErrorBoundary extends Component<
  ErrorBoundaryProps,
  { readonly failed: { readonly error: unknown } | null }
> {
  override state = { failed: null };

  static getDerivedStateFromError(error: unknown) {
    return { failed: { error } };
  }

  readonly #retry = () => this.setState({ failed: null });

  override render(): ReactNode {
    const { failed } = this.state as { readonly failed: { readonly error: unknown } | null };
    return failed ? this.props.instead(this.#retry, failed.error) : this.props.children;
  }
}

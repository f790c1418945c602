/** Keeps a view that cannot be drawn from leaving a white page: it says so, in words. */
import { Component, type ReactNode } from 'react';
import { common } from '../messages/common';
import { Notice } from './Notice';

export class DrawingFault extends Component<{ children: ReactNode }, { error?: Error }> {
  override state: { error?: Error } = {};

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    if (!this.state.error) return this.props.children;
    return (
      <main className="r-panel">
        <Notice tone="danger" icon="error" title={common.brokenScreen.title}>
          <p>{common.brokenScreen.text(this.state.error.message)}</p>
        </Notice>
      </main>
    );
  }
}

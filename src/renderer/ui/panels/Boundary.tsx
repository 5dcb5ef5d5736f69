// Keeps a panel's failure in the panel: the rest of the window goes on, and one press tries again.
import { Component, type ReactNode } from 'react'
import { Button } from '../controls/Button'
import { EmptyState } from './EmptyState'

interface Props {
  readonly title: string
  readonly words: string
  readonly retry: string
  readonly onError: (error: unknown) => void
  readonly children: ReactNode
}
export class Boundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false }
  static getDerivedStateFromError() {
    return { failed: true }
  }
  override componentDidCatch(error: unknown): void {
    this.props.onError(error)
  }
  override render(): ReactNode {
    const { title, words, retry, children } = this.props
    if (!this.state.failed) return children
    return (
      <EmptyState title={title} action={<Button onPress={() => this.setState({ failed: false })}>{retry}</Button>}>
        {words}
      </EmptyState>
    )
  }
}

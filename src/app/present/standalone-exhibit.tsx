import {
  memo,
  Suspense,
  useCallback,
  useLayoutEffect,
  useMemo,
  useState,
  useContext,
  useEffect,
  createContext,
} from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { Router } from 'wouter'
import { createViewDraft, ViewDraftProvider } from '@/state/address/view-draft'
import { type ExhibitHandle } from '@/ui/exhibit/exhibit'
import { ExhibitHostContext, StandaloneContext } from '@/ui/exhibit/exhibit-context'
import { type ExhibitRoom, ExhibitRoomContext } from '@/ui/exhibit/exhibit-room'
import { type ProofScope, ProofScopeContext } from '@/ui/exhibit/proof-scope'
import { PageProof } from '@/app/page-proof'
import { PageSwitch } from '@/app/page-switch'
import { createStandaloneRouter, toParts } from './create-standalone-router'

/** Told under which scenario, day and versions an exhibit is shown away from its page. */
const StandaloneProofContext = createContext<
  ((exhibitId: string, scope: ProofScope | undefined) => void) | undefined
>(undefined)

/** Stands where the page offers its menu; draws nothing, and passes on what the menu would be given. */
function StandaloneProof({ handle }: { readonly handle: ExhibitHandle }) {
  const tell = useContext(StandaloneProofContext)
  const scope = useContext(ProofScopeContext)
  const { id } = handle
  useEffect(() => tell?.(id, scope), [tell, id, scope])
  return undefined
}

/** Props of {@link StandaloneExhibit}. */
export type StandaloneExhibitProps = {
  /** Path and search of the page that the exhibit belongs to. */
  readonly address: string
  readonly exhibitId: string
  /** Where the exhibit is shown; null until there is such a place. */
  readonly place: HTMLElement | null
  readonly room: ExhibitRoom | undefined
  /** Called whenever the exhibit is there, or brings something new; keep it the same. */
  readonly onShown: (handle: ExhibitHandle) => void
  /** Called when the page broke; keep it the same. */
  readonly onBroken: () => void
  /** Called with what can be checked about the exhibit: scenario, day, versions; keep it the same. */
  readonly onProof?: ((scope: ProofScope) => void) | undefined
  /** Called with the address that the page moved to when its reader set a lever on it; keep it the same. */
  readonly onMoved?: ((address: string) => void) | undefined
}

const PROOF_HOST = { Actions: StandaloneProof }

/**
 * Draw the page at an address out of sight, and one exhibit of it in `place`.
 *
 * While only the search of the address changes the page stays, so that its curves move; what is changed in the
 * exhibit, such as a lever, changes this page alone. Nothing around it draws it anew.
 */
export const StandaloneExhibit = memo(DrawnStandalone)

function DrawnStandalone(props: StandaloneExhibitProps) {
  const { address, exhibitId, place, room, onShown, onBroken, onProof, onMoved } = props
  const [router] = useState(() => createStandaloneRouter(address, onMoved))
  const [draft] = useState(createViewDraft)
  useLayoutEffect(() => {
    draft.getState().settle()
    router.goTo(address)
  }, [draft, router, address])
  const standalone = useMemo(() => ({ exhibitId, place, onShown }), [exhibitId, place, onShown])
  const tellProof = useCallback(
    (id: string, scope: ProofScope | undefined) => {
      if (id === exhibitId && scope !== undefined) onProof?.(scope)
    },
    [exhibitId, onProof],
  )
  return (
    <Router hook={router.hook} searchHook={router.searchHook}>
      <ViewDraftProvider value={draft}>
        <ExhibitHostContext value={onProof === undefined ? undefined : PROOF_HOST}>
          <StandaloneProofContext value={tellProof}>
            <StandaloneContext value={standalone}>
              <ExhibitRoomContext value={room}>
                <div hidden>
                  <ErrorBoundary
                    fallback={<></>}
                    onError={onBroken}
                    resetKeys={[toParts(address).path]}
                  >
                    <Suspense>
                      <PageProof>
                        <PageSwitch />
                      </PageProof>
                    </Suspense>
                  </ErrorBoundary>
                </div>
              </ExhibitRoomContext>
            </StandaloneContext>
          </StandaloneProofContext>
        </ExhibitHostContext>
      </ViewDraftProvider>
    </Router>
  )
}

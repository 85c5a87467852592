import { useFormat } from '@/ui/format/format-context'
import pageStyles from '@/ui/layout/page.module.css'

/** How far a long list is; nothing while nothing is under way. */
export function WorkingOut({ share }: { readonly share: number | undefined }) {
  const format = useFormat()
  return (
    <output className={pageStyles['remark']}>
      {share !== undefined && `Calculating what happens to the parts: ${format.percent(share)}.`}
    </output>
  )
}

import type { ReactNode } from 'react'
import { WorkShell } from '@/app/(work)/work-shell'
import { AdminNavigation } from '@/components/admin/admin-navigation'
import { loadAdministrator } from '@/lib/loaders/administration'

export default async function AdminLayout({ children }: { readonly children: ReactNode }) {
  const { session } = await loadAdministrator()
  return (
    <WorkShell session={session} address={null} report={null}>
      <AdminNavigation />
      {children}
    </WorkShell>
  )
}

import type { ReactNode } from 'react'
import { WorkShell } from '@/app/(work)/work-shell'
import { AdminNavigation } from '@/components/admin/admin-navigation'
import { loadAdministrationEntry } from '@/lib/loaders/administration'

export default async function AdminLayout({ children }: { readonly children: ReactNode }) {
  const { session, isAdministrator } = await loadAdministrationEntry()
  return (
    <WorkShell session={session} address={null} report={null}>
      <AdminNavigation isAdministrator={isAdministrator} />
      {children}
    </WorkShell>
  )
}

export type Role = 'controller' | 'unitHead' | 'departmentHead' | 'committeeSecretary' | 'member' | 'administrator'

import type { KnowledgeSource } from '../knowledge/table-rows.ts';
import type { TaskPorts } from '../tasks/task-ports.ts';

/** What policy needs from outside: what tasks need, and the packs. */
export interface PolicyPorts extends TaskPorts {
  knowledge(): Promise<KnowledgeSource>;
}

-- Indexes that the process engine brings for what is not used here, and every step paid for (decision 0015): tenants, cases of its other
-- notation, batches, lists of its own tasks and history, the statistics of its cockpit, and its cleaning up by removal times.
drop index camunda.act_idx_var_case_exe;
drop index camunda.act_idx_var_case_inst_id;
drop index camunda.act_idx_batch_id;
drop index camunda.act_idx_variable_tenant_id;
-- Another one begins with the same column.
drop index camunda.act_idx_variable_task_id;

drop index camunda.act_idx_task_create;
drop index camunda.act_idx_task_last_updated;
drop index camunda.act_idx_task_assignee;
drop index camunda.act_idx_task_owner;
drop index camunda.act_idx_task_case_exec;
drop index camunda.act_idx_task_case_def_id;
drop index camunda.act_idx_task_tenant_id;

drop index camunda.act_idx_exec_tenant_id;
drop index camunda.act_idx_event_subscr_tenant_id;
drop index camunda.act_idx_job_tenant_id;
-- Another one begins with the same column.
drop index camunda.act_idx_job_handler_type;

drop index camunda.act_idx_hi_act_inst_start_end;
drop index camunda.act_idx_hi_act_inst_end;
drop index camunda.act_idx_hi_act_inst_comp;
drop index camunda.act_idx_hi_act_inst_stats;
drop index camunda.act_idx_hi_act_inst_proc_def_key;
drop index camunda.act_idx_hi_ai_pdefid_end_time;
drop index camunda.act_idx_hi_act_inst_tenant_id;
drop index camunda.act_idx_hi_act_inst_rm_time;

drop index camunda.act_idx_hi_pro_inst_end;
drop index camunda.act_idx_hi_pro_inst_proc_time;
drop index camunda.act_idx_hi_pro_inst_proc_def_key;
drop index camunda.act_idx_hi_pro_rst_pro_inst_id;
drop index camunda.act_idx_hi_pro_inst_tenant_id;
drop index camunda.act_idx_hi_pro_inst_rm_time;

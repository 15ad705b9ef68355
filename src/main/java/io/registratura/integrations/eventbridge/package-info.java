/** Wake-ups on AWS: one-time EventBridge schedules. */
@org.jspecify.annotations.NullMarked
package io.registratura.integrations.eventbridge;

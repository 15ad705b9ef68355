/** The CRM port answered by Bitrix24. */
@org.jspecify.annotations.NullMarked
package io.registratura.integrations.bitrix24;

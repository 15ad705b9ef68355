/** The whole road: the packaged application as a process of its own, with Telegram, Bitrix24 and a browser around it. */
@org.jspecify.annotations.NullMarked
package io.registratura.road;

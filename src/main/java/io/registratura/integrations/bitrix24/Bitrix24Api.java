package io.registratura.integrations.bitrix24;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import io.quarkus.rest.client.reactive.Url;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Bitrix24 REST by an inbound webhook, whose address is the secret: only {@link Portal} may call this. */
@RegisterRestClient(configKey = "bitrix24", baseUri = "https://bitrix24.invalid")
@ClientHeaderParam(name = "User-Agent", value = "Registratura/0.1")
interface Bitrix24Api {

    @POST
    @Path("{method}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    Uni<JsonNode> call(@Url String webhook, @PathParam("method") String method, Map<String, ?> body);

    /** Two kinds of 503 and several of 400 are told apart by the code in the body, so the status alone decides nothing. */
    @ClientExceptionMapper
    static RuntimeException error(Response response) {
        return PortalError.read(response.getStatus(), response.readEntity(String.class));
    }
}
